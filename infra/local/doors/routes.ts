import { ofType, type Template } from '../template/template.ts';

/** A route of the HTTP API: `POST /areas/{area}/…`, the logical id of its function, and whether a token is needed. */
export interface Route {
  readonly key: string;
  readonly functionId: string;
  readonly signedIn: boolean;
  /** Logical id of the API that the route belongs to. */
  readonly api: string;
}

export interface FoundRoute {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads the routes out of a template. @throws Error where a route leads to no function of the stack */
export const routesOf = (template: Template): Route[] =>
  ofType(template, 'AWS::ApiGatewayV2::Route').map(([id, { Properties }]) => {
    const target = Properties.Target['Fn::Join'][1].find((part: unknown) => typeof part === 'object').Ref;
    const functionId = template.resources[target]?.Properties.IntegrationUri['Fn::GetAtt'][0];
    if (!functionId) throw new Error(`The route ${id} leads nowhere.`);
    return {
      key: Properties.RouteKey,
      functionId,
      signedIn: Properties.AuthorizationType === 'JWT',
      api: Properties.ApiId.Ref,
    };
  });

/**
 * The route of a request: literal parts win over parameters, as in API Gateway; `{name+}` takes the rest of the path.
 */
export const findRoute = (routes: readonly Route[], method: string, path: string): FoundRoute | undefined =>
  routes
    .flatMap((route) => {
      const parameters = match(route.key, method, path);
      return parameters ? [{ route, parameters }] : [];
    })
    .sort((one, other) => weight(one.route) - weight(other.route))[0];

/** The route of what no other fits. */
const anyOther = '$default';

/** Fewer and later parameters first; a greedy one last, and after it what takes all. */
const weight = ({ key }: Route): number => {
  if (key === anyOther) return 10_000;
  return key.includes('+}') ? 1000 : key.split('/').reduce((sum, part) => sum * 2 + Number(part.startsWith('{')), 0);
};

const match = (key: string, method: string, path: string): Record<string, string> | undefined => {
  if (key === anyOther) return {};
  const [wantedMethod, wantedPath = ''] = key.split(' ');
  if (wantedMethod !== 'ANY' && wantedMethod !== method) return undefined;
  const names: string[] = [];
  const pattern = wantedPath.replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
    names.push(name);
    return greedy ? '(.+)' : '([^/]+)';
  });
  const found = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('(\\.+)', '(.+)')}$`).exec(path);
  if (!found) return undefined;
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
  } catch {
    return undefined;
  }
};
