declare module 'govuk-frontend' {
  type Component = { readonly moduleName: string };
  export const Button: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const Radios: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  /** Brings every part of the page to life that a component knows as its own. */
  export const createAll: (component: Component) => unknown;
}
