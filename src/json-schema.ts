type Json = Readonly<Record<string, unknown>>;

interface Part {
  readonly json: Json;
  /** True if the key may be absent from its object. */
  readonly optional?: boolean;
}

/**
 * A JSON Schema of the values of type `T`. `holds` is never set: by it the compiler compares the schema with the type,
 * in both directions, so that a schema built of these parts cannot drift from its type.
 */
export interface Schema<T> extends Part {
  readonly holds?: (value: T) => T;
}

/** Any string; `keywords` narrow it (`pattern`, `format`). */
export const text = (keywords: Json = {}): Schema<string> => ({ json: { type: 'string', ...keywords } });

export const number = (keywords: Json = {}): Schema<number> => ({ json: { type: 'number', ...keywords } });

export const truth: Schema<boolean> = { json: { type: 'boolean' } };

/** One string of a closed set. */
export const oneOf = <T extends string>(values: { readonly [Value in T]: true }): Schema<T> => ({
  json: { enum: Object.keys(values) },
});

export const only = <T extends string>(value: T): Schema<T> => ({ json: { const: value } });

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => ({
  json:
    typeof schema.json.type === 'string'
      ? { ...schema.json, type: [schema.json.type, 'null'] }
      : { anyOf: [schema.json, { type: 'null' }] },
});

export const list = <T>(items: Schema<T>): Schema<readonly T[]> => ({ json: { type: 'array', items: items.json } });

/** A key that may be absent. */
export const maybe = <T>(schema: Schema<T>): Schema<T | undefined> => ({ json: schema.json, optional: true });

export const described = <T>(description: string, schema: Schema<T>): Schema<T> => ({
  ...schema,
  json: { description, ...schema.json },
});

/** An object with exactly these keys. */
export const object = <T extends object>(keys: { readonly [Key in keyof T]-?: Schema<T[Key]> }): Schema<T> => {
  const entries = Object.entries<Part>(keys);
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([key, { json }]) => [key, json])),
      required: entries.filter(([, { optional }]) => !optional).map(([key]) => key),
      additionalProperties: false,
    },
  };
};

/** One of several objects, told apart by their `type`. */
export const variants = <T extends { readonly type: string }>(
  kinds: {
    readonly [Kind in T['type']]: Schema<Extract<T, { readonly type: Kind }>>;
  },
): Schema<T> => ({ json: { oneOf: Object.values<Part>(kinds).map(({ json }) => json) } });
