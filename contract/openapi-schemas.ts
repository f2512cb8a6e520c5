import { z } from 'zod';

type Json = { readonly [key: string]: unknown };

/** Schemas by name, as OpenAPI 3.1 has them. */
export interface NamedSchemas {
  /** @throws RangeError where the schema has no name. */
  refTo(schema: z.ZodType): Json;
  components(): Json;
}

export function nameSchemas(names: ReadonlyMap<z.ZodType, string>): NamedSchemas {
  return {
    refTo(schema) {
      const name = names.get(schema);
      if (name === undefined) throw new RangeError('a body or answer of a route has no name in COMPONENTS');
      return { $ref: componentUri(name) };
    },
    components() {
      const registry = z.registry<{ id: string }>();
      for (const [schema, id] of names) registry.add(schema, { id });
      const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: componentUri });
      return Object.fromEntries(
        Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]),
      );
    },
  };
}

function componentUri(name: string): string {
  return `#/components/schemas/${name}`;
}
