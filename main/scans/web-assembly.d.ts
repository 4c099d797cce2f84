/** What is used here of WebAssembly, which the types of Node leave to those of the browser. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  class Instance {
    constructor(module: Module, imports?: object);
    readonly exports: object;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
