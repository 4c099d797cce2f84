import type { Contract, Domain, InputOf, OutputOf } from '../../preload/contract/index.ts';
import type { CommandContext, OfficeContext, QueryContext, RegisterContext } from '../context.ts';

/** What a handler of this endpoint receives: nothing of a register, the register, a reading handle, or a writing one. */
export type ContextOf<E> = E extends { readonly needs: 'nothing' }
  ? OfficeContext
  : E extends { readonly needs: 'register' }
    ? RegisterContext
    : E extends { readonly kind: 'query' }
      ? QueryContext
      : CommandContext;

export type Handler<E> = (input: InputOf<E>, ctx: ContextOf<E>) => OutputOf<E> | Promise<OutputOf<E>>;

/** The handlers of one domain, all of them: one that is missing does not compile. */
export type DomainHandlers<D extends Domain> = { readonly [C in keyof Contract[D]]: Handler<Contract[D][C]> };

/** The handlers of the whole wire. */
export type Handlers = { readonly [D in Domain]: DomainHandlers<D> };
