import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soffice } from '../../needs.ts';

// A profile of our own: a LibreOffice that a person has open, or another test, would swallow the command.
const profiles = process.env.OFFICE_PROFILES ?? tmpdir();
const PROFILE = `-env:UserInstallation=file://${join(profiles, `mappa-office-${process.pid}`)}`;

/** Has LibreOffice convert files of a folder to another format, beside them or into `out`; read by a filter of ours. */
export const convert = (folder: string, files: readonly string[], to: string, out = folder, filter = ''): void => {
  const reading = filter === '' ? [] : [`--infilter=${filter}`];
  execFileSync(soffice!, [PROFILE, '--headless', ...reading, '--convert-to', to, '--outdir', out, ...files], {
    cwd: folder,
    timeout: 600_000,
  });
};

/** Writes each sheet of workbooks as `<name>-<sheet>.csv`, values unformatted. */
export const toCsv = (folder: string, ...files: readonly string[]): void =>
  convert(folder, files, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
