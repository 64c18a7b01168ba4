/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {
  Button,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import { watchPage } from './parts/watch.ts';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink])
  createAll(component);

/**
 * A page that waits for something looks again by itself, without moving the focus of a person who reads something else.
 */
const seconds = Number(document.body.dataset.refresh);
if (seconds > 0) setTimeout(() => location.reload(), seconds * 1000);

watchPage();
