/** Every rule of the comparison, in the order in which lists show them. */
import { arrayWrapped } from './array-wrapped.js';
import { becameNonNullable } from './became-non-nullable.js';
import { becameNullable } from './became-nullable.js';
import { becameOptional } from './became-optional.js';
import { becameRequired } from './became-required.js';
import { constraintAdded } from './constraint-added.js';
import { constChanged } from './const-changed.js';
import { constraintRelaxed } from './constraint-relaxed.js';
import { constraintRemoved } from './constraint-removed.js';
import { constraintTightened } from './constraint-tightened.js';
import { contentTypeChanged } from './content-type-changed.js';
import { defaultAdded } from './default-added.js';
import { defaultChanged } from './default-changed.js';
import { defaultRemoved } from './default-removed.js';
import { descriptionChanged } from './description-changed.js';
import { enumClosed } from './enum-closed.js';
import { enumOpened } from './enum-opened.js';
import { enumValueAdded } from './enum-value-added.js';
import { enumValueDeprecated } from './enum-value-deprecated.js';
import { enumValueRemoved } from './enum-value-removed.js';
import { enumValueUndeprecated } from './enum-value-undeprecated.js';
import { exampleChanged } from './example-changed.js';
import { fieldAdded } from './field-added.js';
import { fieldAddedRequired } from './field-added-required.js';
import { fieldDeprecated } from './field-deprecated.js';
import { fieldLocationChanged } from './field-location-changed.js';
import { fieldRemoved } from './field-removed.js';
import { fieldRenamed } from './field-renamed.js';
import { fieldUndeprecated } from './field-undeprecated.js';
import { formatChanged } from './format-changed.js';
import { operationAdded } from './operation-added.js';
import { operationDeprecated } from './operation-deprecated.js';
import { operationMethodChanged } from './operation-method-changed.js';
import { operationMoved } from './operation-moved.js';
import { operationRemoved } from './operation-removed.js';
import { operationUndeprecated } from './operation-undeprecated.js';
import { paginationChanged } from './pagination-changed.js';
import { pathParameterRenamed } from './path-parameter-renamed.js';
import { sdkMethodRenamed } from './sdk-method-renamed.js';
import { streamingChanged } from './streaming-changed.js';
import { sunsetDateChanged } from './sunset-date-changed.js';
import { typeChanged } from './type-changed.js';
import { typeDeprecated } from './type-deprecated.js';
import { typeNarrowed } from './type-narrowed.js';
import { typeRenamed } from './type-renamed.js';
import { typeUndeprecated } from './type-undeprecated.js';
import { typeWidened } from './type-widened.js';
import { unionCollapsed } from './union-collapsed.js';
import { unionIntroduced } from './union-introduced.js';
import { variantAdded } from './variant-added.js';
import { variantRemoved } from './variant-removed.js';
import type { Rule } from './rule.js';

export const rules = [
  operationAdded,
  operationRemoved,
  operationMoved,
  operationMethodChanged,
  operationDeprecated,
  operationUndeprecated,
  sunsetDateChanged,
  pathParameterRenamed,
  sdkMethodRenamed,
  paginationChanged,
  streamingChanged,
  contentTypeChanged,
  fieldAdded,
  fieldAddedRequired,
  fieldRemoved,
  fieldRenamed,
  fieldLocationChanged,
  becameRequired,
  becameOptional,
  becameNullable,
  becameNonNullable,
  fieldDeprecated,
  fieldUndeprecated,
  typeDeprecated,
  typeUndeprecated,
  typeChanged,
  typeWidened,
  typeNarrowed,
  arrayWrapped,
  constChanged,
  formatChanged,
  typeRenamed,
  enumValueAdded,
  enumValueRemoved,
  enumValueDeprecated,
  enumValueUndeprecated,
  enumOpened,
  enumClosed,
  variantAdded,
  variantRemoved,
  unionIntroduced,
  unionCollapsed,
  constraintTightened,
  constraintRelaxed,
  constraintAdded,
  constraintRemoved,
  defaultChanged,
  defaultAdded,
  defaultRemoved,
  descriptionChanged,
  exampleChanged,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; `null` for an id that no rule has. */
export function ruleOf(id: string): Rule | null {
  return byId.get(id) ?? null;
}
