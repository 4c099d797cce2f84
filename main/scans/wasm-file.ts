import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Imports = Record<string, Record<string, unknown>>;

/** How a decoder's own glue code is told where its program is: it is handed over, never fetched. */
export interface Instantiation {
  readonly instantiateWasm: (
    imports: Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => unknown,
  ) => object;
  readonly locateFile: () => string;
}

/**
 * The program of a decoder from the folder of resources.
 *
 * @param name file in `wasm`, without its ending
 * @param mostBytes memory that it may take, where its glue code calls the function for more by its name:
 *   beyond it an allocation fails, which ends the decoder and not the computer
 */
export async function wasmFile(resources: string, name: string, mostBytes?: number): Promise<Instantiation> {
  const module = await WebAssembly.compile(await readFile(join(resources, 'wasm', `${name}.wasm`)));
  return {
    instantiateWasm: (imports, receive) => {
      const given = mostBytes === undefined ? imports : bounded(imports, mostBytes);
      const instance = new WebAssembly.Instance(module, given);
      receive(instance, module);
      return instance.exports;
    },
    locateFile: () => '',
  };
}

function bounded(imports: Imports, mostBytes: number): Imports {
  const bound = (functions: Record<string, unknown>): Record<string, unknown> => {
    const resize = functions['emscripten_resize_heap'];
    if (typeof resize !== 'function') return functions;
    const grow = resize as (bytes: number) => unknown;
    return {
      ...functions,
      emscripten_resize_heap: (bytes: number) => (bytes >>> 0 > mostBytes ? 0 : grow(bytes)),
    };
  };
  return Object.fromEntries(Object.entries(imports).map(([name, functions]) => [name, bound(functions)]));
}
