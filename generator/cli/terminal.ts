/** The world outside a command: where it runs, and where its words go. */
import pc from 'picocolors';
import type { Paint } from '../text/format-diagnostic.js';
import { plainPaint } from '../text/format-diagnostic.js';
import { terminalText } from '../text/terminal-text.js';
import type { ExitCode, Failure } from './attempt.js';

export interface Terminal {
  readonly cwd: string;
  readonly home: string;
  /** The day, `2031-06-01`: what depends on it says so. */
  readonly today: string;
  /** Milliseconds of a clock that only goes on: for times that are shown, nothing else. */
  readonly now: () => number;
  /** Results, for people or for a pipe. */
  readonly print: (text: string) => void;
  /** Diagnostics and failures. */
  readonly complain: (text: string) => void;
  /** Shows what is being done, on a terminal only; `null` takes the line away. */
  readonly progress: (doing: string | null) => void;
  readonly paint: Paint;
  /** Is settled when the user, or the system, asks the program to end. */
  readonly interrupted: () => Promise<void>;
}

/** Colours of diagnostics, or none. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return plainPaint;
  const { red, yellow, cyan, bold, dim } = pc.createColors(true);
  const strong = (paint: (text: string) => string) => (text: string) => bold(paint(text));
  return {
    error: strong(red),
    warning: strong(yellow),
    info: strong(cyan),
    place: bold,
    faint: dim,
  };
}

/** Tells the user of a failure; its exit code is that of the program. */
export function fail({ message, exit }: Failure, terminal: Terminal): ExitCode {
  const { error } = terminal.paint;
  const lines = message.split('\n').map(terminalText);
  terminal.complain(`${error('error')} ${lines.join('\n')}\n`);
  return exit;
}
