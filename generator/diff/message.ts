/** A change → its sentence: the rule's own, with what the pages say filled in. */
import type { Change } from './change.js';
import { ruleOf } from './rules/index.js';

type Told = Pick<Change, 'rule' | 'where' | 'operation' | 'path' | 'detail' | 'before' | 'after'>;

/** `show` makes what came from a page safe for the form of the report, and tells it apart. */
export function messageOf(change: Told, show: (value: string) => string): string {
  const { detail, before, after, operation, path } = change;
  const values: Readonly<Record<string, string>> = {
    path: path === '' ? wholeOf(change) : show(path),
    before: show(before ?? ''),
    after: show(after ?? ''),
    value: show(detail.value === undefined ? '' : JSON.stringify(detail.value)),
    variant: show(detail.variant ?? ''),
    operation: show(operation ?? ''),
  };
  const template = ruleOf(change.rule)?.message ?? '';
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function wholeOf({ where }: Told): string {
  if (where === 'response') return 'the response';
  return where === 'request' ? 'the body' : 'the operation';
}
