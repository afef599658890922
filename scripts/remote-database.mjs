// The deployed D1 for scripts: the same statements as everywhere, carried by `wrangler d1 execute`.

/** A value as SQL spells it. */
function literal(value) {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  throw new TypeError(`cannot be sent to the remote database: ${typeof value}`);
}

/** One statement with its values written into it; `?1` is the first. */
class RemoteStatement {
  constructor(template, values = []) {
    this.template = template;
    this.values = values;
  }

  /** The whole statement as text on one line. */
  get sql() {
    const line = this.template.replace(/\s+/g, ' ').trim();
    return line.replace(/\?(\d+)/g, (_, number) => literal(this.values[number - 1]));
  }

  bind(...values) {
    return new RemoteStatement(this.template, values);
  }
}

/**
 * D1's `prepare`, `bind` and `batch` over `execute(sql)`, which runs some SQL and gives wrangler's JSON answer: one
 * result for each statement.
 */
export function remoteD1(execute) {
  return {
    prepare: (sql) => new RemoteStatement(sql),
    batch: async (statements) => execute(statements.map(({ sql }) => sql).join('; ')),
  };
}
