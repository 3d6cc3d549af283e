/** The command line: commands, options and help. The contract that scripts of others rely on. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './attempt.js';
import type { CheckOptions } from './check.js';
import { diffFormatNames, exportTargets, stages } from './choices.js';
import type { DiffOptions } from './diff-settings.js';
import type { ExplainOptions } from './explain.js';
import type { ExportOptions, ExportTarget } from './export-settings.js';
import type { GenerateOptions } from './generate-api.js';
import { helpExamples } from './help-examples.js';
import type { InitOptions } from './init.js';
import { useInputLimits } from './input-guard.js';
import { limitOption } from './limit-option.js';
import type { ModelOptions } from './model.js';
import type { RecoverOptions } from './recover.js';
import type { Terminal } from './terminal.js';

const INPUTS = `
PATH is a file, a folder (all *.md files below it), git:REV:PATH or a model saved before (*.json).`;

const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings as asked for, or --check found a difference
  2  wrong usage, or pages with errors: nothing was written, or only what was understood
  3  a file could not be read or written
  4  diff: a page was only partly understood, so its silence proves nothing
  70 docshape itself has failed: please report it`;

/** The program; `done` gets the exit code of the command that has run. */
export function createProgram(
  version: string,
  terminal: Terminal,
  done: (exit: ExitCode) => void,
): Command {
  const program = new Command('docshape')
    .description('Reads API reference pages and generates a typed TypeScript package from them.')
    .version(version)
    .showHelpAfterError('(docshape --help shows all commands)')
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.complain })
    .exitOverride()
    .addOption(limitOption())
    .hook('preAction', () => useInputLimits(program.getOptionValue('limit')));

  program
    .command('init')
    .description('look at pages and write a configuration with what they state')
    .argument('<path...>')
    .option('--config <file>', 'the configuration (docshape.config.json)')
    .addHelpText('after', INPUTS)
    .action(async (paths: readonly string[], options: InitOptions) => {
      const { init } = await import('./init.js');
      done(await init(paths, options, terminal));
    });

  program
    .command('generate')
    .description('write the package of each API of the configuration, or of one API')
    .option('--config <file>', 'the configuration (docshape.config.json)')
    .option('--input <path...>', 'the pages of one API, without a configuration')
    .option('--out <dir>', 'the folder of its package; it is replaced as a whole')
    .option('--name <package>', 'the name of the package')
    .option('--client <class>', 'the name of the client class')
    .option('--base-url <url>', 'where the API is served')
    .addOption(
      new Option('--validators <kind>', 'what the validators are made of (own)').choices([
        'own',
        'zod',
      ]),
    )
    .option('--check', 'write nothing; list what differs and exit with 1 if anything does')
    .option('--force', 'replace edited files, and write beside files of others')
    .option('--keep-going', 'write what was understood of pages with errors; still exits with 2')
    .option('--watch', 'generate again whenever a page or the configuration changes')
    .option('--no-cache', 'read and write everything anew; nothing is taken from earlier runs')
    .option('--timing', 'tell how long each stage took')
    .option('--json', 'print the result and all findings as JSON')
    .addOption(showOption())
    .addHelpText('after', `${INPUTS}\n${EXIT_CODES}`)
    .action(async (options: GenerateOptions) => {
      const { keepCompiledCode } = await import('./compiled-code.js');
      if (options.cache !== false) keepCompiledCode(terminal.cwd);
      const { generate } = await import('./generate.js');
      done(await generate(options, terminal));
    });

  program
    .command('model')
    .description('print the model of an API as JSON')
    .argument('<path...>')
    .option('-o, --output <file>', 'write it to a file')
    .option('--keep-going', 'print what was understood of pages with errors; still exits with 2')
    .addOption(showOption())
    .addHelpText('after', INPUTS)
    .action(async (paths: readonly string[], options: ModelOptions) => {
      const { model } = await import('./model.js');
      done(await model(paths, options, terminal));
    });

  program
    .command('check')
    .description('tell what is understood of pages and what is not')
    .argument('<path...>')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings from this severity on')
        .choices(['error', 'warn', 'info', 'never'])
        .default('error'),
    )
    .option('--json', 'print pages and findings as JSON')
    .option('--list', 'print every finding on a line of its own')
    .addOption(showOption())
    .addHelpText('after', INPUTS)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('./check.js');
      done(await check(paths, options, terminal));
    });

  program
    .command('explain')
    .description('show what a page, or a line of it (page.md:12), becomes on the way to TypeScript')
    .argument('<path...>')
    .addOption(new Option('--stage <stage>', 'which stage').choices(stages).default('outline'))
    .option(
      '--fact <name>',
      'why the model believes what it does of Type.member, and what came of it',
    )
    .option('--html', 'the pages beside their TypeScript, as one file for a browser')
    .option('-o, --output <file>', 'with --html: write it to a file')
    .action(async (paths: readonly string[], options: ExplainOptions) => {
      const { explain } = await import('./explain.js');
      done(await explain(paths, options, terminal));
    });

  program
    .command('recover')
    .description('write pages again in canonical form')
    .argument('<path...>')
    .requiredOption('-o, --output <dir>', 'the folder of the pages; it is replaced as a whole')
    .option('--facts', 'keep names, types and limits only, and none of the sentences')
    .option('--check', 'write nothing; list what differs and exit with 1 if anything does')
    .option('--force', 'replace edited files, and write beside files of others')
    .addOption(showOption())
    .addHelpText('after', INPUTS)
    .action(async (paths: readonly string[], options: RecoverOptions) => {
      const { recover } = await import('./recover.js');
      done(await recover(paths, options, terminal));
    });

  program
    .command('diff')
    .description('tell what changed in the API between two versions of its pages')
    .argument('[before]')
    .argument('[after]')
    .addOption(
      new Option('--format <format>', 'how to tell it').choices(diffFormatNames).default('text'),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for changes from this level on')
        .choices(['error', 'warn', 'info', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--policy <policy>', 'what counts: requests and answers, names, or all').choices([
        'wire',
        'sdk',
        'docs',
      ]),
    )
    .option('--per-commit', 'compare every commit of git:A..B:PATH with the one before it')
    .option('--settings <file>', 'levels of rules, known renames and changes to ignore, as JSON')
    .option('-o, --output <file>', 'write it to a file')
    .option('--explain <rule>', 'explain a rule and compare nothing')
    .addOption(showOption())
    .addHelpText('after', `${INPUTS}\nA commit saved as a diff can be named alone.\n${EXIT_CODES}`)
    .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff.js');
      done(await diff([before, after].filter(isGiven), options, terminal));
    });

  program
    .command('export')
    .description('write a document of OpenAPI 3.1 or JSON Schema 2020-12')
    .addArgument(new Argument('<target>', 'what to write').choices(exportTargets))
    .argument('<path...>')
    .option('-o, --output <file>', 'write it to a file')
    .addOption(
      new Option('--format <format>', 'yaml or json (as the name of the file says)').choices([
        'yaml',
        'json',
      ]),
    )
    .addOption(
      new Option(
        '--form <form>',
        'open or closed to members that the pages do not name, or tolerant of what servers send',
      ).choices(['open', 'closed', 'tolerant']),
    )
    .option('--type <name>', 'json-schema: the one type that the document is about')
    .option('--config <file>', 'take title, version, server, key and headers from it')
    .option('--title <title>', 'openapi: the title of the API')
    .option('--base-url <url>', 'openapi: where the API is served')
    .option('--keep-going', 'write what was understood of pages with errors; still exits with 2')
    .addOption(showOption())
    .addHelpText('after', INPUTS)
    .action(async (target: ExportTarget, paths: readonly string[], options: ExportOptions) => {
      const { exportDocument } = await import('./export.js');
      done(await exportDocument(target, paths, options, terminal));
    });

  for (const command of program.commands) {
    command.addHelpText('after', helpExamples(command.name()));
  }
  return program;
}

function showOption(): Option {
  return new Option('--show <count>', 'how many findings of each code are shown in full').argParser(
    (text) => {
      if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Expected a number.');
      return Number(text);
    },
  );
}

function isGiven(path: string | undefined): path is string {
  return path !== undefined;
}
