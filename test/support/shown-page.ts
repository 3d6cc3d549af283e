/** An HTML file → what a browser without network makes of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumCommand, removeProfile } from './chromium.js';

/** The document as it stands when all its scripts have run. */
export function domOf(html: string, hash = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'docshape-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const url = `${pathToFileURL(file).href}${hash}`;
    const [command, args] = chromiumCommand(folder, [
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--virtual-time-budget=2000',
      '--dump-dom',
      url,
    ]);
    const run = spawnSync(command, [...args], {
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 2 ** 28,
    });
    if (run.status !== 0) throw new Error(`Chromium failed: ${run.stderr}`);
    return run.stdout;
  } finally {
    removeProfile(folder);
  }
}

/** What `expression` gives on the page, whose policy is taken off for it. */
export function evaluated(html: string, expression: string, hash = ''): unknown {
  const title = /<title>([^<]*)<\/title>/.exec(domOf(probed(html, expression), hash))?.[1] ?? '';
  const text = title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return JSON.parse(text);
}

/** The page with a script whose result becomes the title. */
function probed(html: string, expression: string): string {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const told = `document.title = JSON.stringify(${expression});`;
  const script = `<script>addEventListener('load', () => { ${told} });</script>`;
  return open.replace('</body>', () => `${script}</body>`);
}
