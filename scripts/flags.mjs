// Reads a command's flags; what it cannot read is said in both languages, and the command ends with code 2.
import { parseArgs } from 'node:util';
import { fail } from './setup.mjs';

/**
 * The flags of this process by name. `options` are those of Node's parseArgs; every command knows `--help`, which
 * prints `usage` on stdout and ends with 0.
 */
export function readFlags(options, usage) {
  let parsed;
  try {
    parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    refuse(`Không hiểu tham số: ${error.message.split('. ')[0]}`, `Cannot read the flags.`, usage);
  }
  if (parsed.values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  return parsed;
}

/** Like readFlags, for commands that take flags alone: anything else is refused. */
export function readOnlyFlags(options, usage) {
  const { values, positionals } = readFlags(options, usage);
  if (positionals.length > 0) {
    refuse(`Không hiểu tham số “${positionals[0]}”.`, `Unknown argument "${positionals[0]}".`, usage);
  }
  return values;
}

/** Ends the command with code 2: what was wrong, in Vietnamese and English, and how it is used. */
export function refuse(vietnamese, english, usage) {
  fail(`${vietnamese}\n${english}\n\n${usage}`, 2);
}

/** A flag's value as a port, 1–65535; ends the command when it is none. */
export function readPort(name, text, usage) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) {
    refuse(
      `--${name} cần một số từ 1 đến 65535, không phải “${text}”.`,
      `--${name} takes a number from 1 to 65535, not "${text}".`,
      usage,
    );
  }
  return port;
}
