/** What browsers come to, by the function that answers: addresses that are no part of the API. */
export const pageRoutes = {
  'show-page': ['GET /', 'GET /pages/{page+}', 'POST /pages/{page+}'],
  'sign-in': ['GET /sign-in', 'POST /sign-in', 'GET /sign-in/callback', 'GET /sign-out', 'POST /sign-out'],
  'show-asset': ['GET /assets/{name}'],
} as const;
