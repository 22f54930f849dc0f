import type { Scope } from '../model/scope.ts';

/** The period, pipeline or people have changed; `scope` is what holds from now on. */
export class ScopeChangeEvent extends Event {
  static readonly type = 'scope-change';
  constructor(readonly scope: Scope) {
    super(ScopeChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'scope-change': ScopeChangeEvent;
  }
}
