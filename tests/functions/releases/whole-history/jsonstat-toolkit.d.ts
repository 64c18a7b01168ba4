/** The part of the reader of JSON-stat that tests use; it comes without types. */
declare module 'jsonstat-toolkit' {
  type Cube = {
    class: string;
    length: number;
    toTable: (options: { type: 'arrobj'; content: 'id'; status: true }) => Record<string, unknown>[];
  };
  const JSONstat: (response: unknown) => Cube;

  // biome-ignore lint/style/noDefaultExport: it is the export that the package has
  export default JSONstat;
}
