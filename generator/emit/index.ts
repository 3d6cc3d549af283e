/** The emitters, in the order in which they run. A new one is a file and a line here. */
import type { ApiModel } from '../model/model.js';
import { emitAnswers } from './answers.js';
import { emitClient } from './client.js';
import { emitFunctions } from './functions.js';
import type { Names } from './names.js';
import type { PackageSettings } from './package-settings.js';
import type { SourceStructure } from './source-structure.js';
import { emitTypes } from './types.js';

export interface Emitter {
  readonly name: string;
  readonly emit: (
    model: ApiModel,
    names: Names,
    settings: PackageSettings,
  ) => readonly SourceStructure[];
}

export const emitters: readonly Emitter[] = [
  { name: 'types', emit: emitTypes },
  { name: 'answers', emit: emitAnswers },
  { name: 'functions', emit: emitFunctions },
  { name: 'client', emit: emitClient },
];
