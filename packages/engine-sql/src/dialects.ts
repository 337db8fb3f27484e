import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";

const compileOnly = (createQueryCompiler: () => PostgresQueryCompiler): Kysely<unknown> =>
  new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler,
    },
  });

/** Writes parameters as `$1`, as DuckDB and PostgreSQL have it. */
export const numberedParameters = (): Kysely<unknown> =>
  compileOnly(() => new PostgresQueryCompiler());

/** Writes parameters as `{p1:String}`, as ClickHouse has it since version 20. */
export const typedParameters = (): Kysely<unknown> =>
  compileOnly(() => new TypedParameterCompiler());

/** Writes texts into the statement, for ClickHouse before version 20, which has no parameters over HTTP. */
export const literalTexts = (): Kysely<unknown> => compileOnly(() => new LiteralCompiler());

class TypedParameterCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.addParameter(value);
    this.append(`{p${this.numParameters}:String}`);
  }
}

class LiteralCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.append(clickhouseLiteral(String(value)));
  }
}

/**
 * A text as ClickHouse reads it. The backslash comes first: a mark behind a backslash of the text would end it.
 *
 * @example
 * clickhouseLiteral("\\' or 1=1") // "'\\\\\\' or 1=1'"
 */
export const clickhouseLiteral = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\0", "\\0")}'`;
