import * as z from 'zod/mini';
import { keywords } from './keywords.js';

/**
 * A schema of the contract as JSON Schema (2020-12), for programs in other languages. What JSON
 * Schema cannot say (a time zone that exists, an id that is known) only the code checks.
 */
export function jsonSchemaOf(schema: z.ZodMiniType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A further check makes a copy of a schema; what is known of it is noted for the original.
      const { parent } = zodSchema._zod;
      Object.assign(jsonSchema, parent && keywords.get(parent), keywords.get(zodSchema));
    },
  });
  return { $schema, title, ...rest };
}
