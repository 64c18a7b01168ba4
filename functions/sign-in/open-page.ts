import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { html } from '../../shared/formats/html.ts';
import { layout } from '../../shared/formats/pages/layout.ts';
import { heading, linkButton, paragraph } from '../../shared/formats/pages/parts.ts';
import { guarded } from '../../shared/runtime/browser-answer.ts';

/** A page for somebody who is not signed in. */
export const openPage = (status: number, title: string, text: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...guarded() },
  body: String(
    layout({ title, content: html`${heading(title)}${paragraph(text)}${linkButton('Sign in', '/sign-in')}` }),
  ),
});
