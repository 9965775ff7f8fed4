/** What is published as JSON Schema, generated from the schemas that the code itself runs. */
import { completeConsultation } from './complete-consultation.js';
import { consultationSchema, type ConsultationInput } from './consultation.js';
import { jsonSchemaOf } from './json-schema.js';
import { problemSchema } from './problem.js';
import { receiptSchema } from './receipt.js';
import { submissionSchema } from './submission.js';
import { withdrawalSchema } from './withdrawal.js';

/** Any consultation will do: what depends on one, JSON Schema does not say. */
const EXAMPLE: ConsultationInput = {
  id: 'example',
  title: 'Example',
  window: { closes: '2030-01-01', timeZone: 'UTC' },
  question: {
    mode: 'choose',
    priorities: [
      { id: 'one', label: 'One' },
      { id: 'two', label: 'Two' },
    ],
  },
};

/** The contract as JSON Schema (2020-12), by the names of the files in `dist/schema`. */
export function publishedSchemas() {
  return {
    consultation: jsonSchemaOf(consultationSchema, 'Consultation'),
    submission: jsonSchemaOf(submissionSchema(completeConsultation(EXAMPLE)), 'Submission'),
    receipt: jsonSchemaOf(receiptSchema, 'Receipt'),
    problem: jsonSchemaOf(problemSchema, 'Problem'),
    withdrawal: jsonSchemaOf(withdrawalSchema, 'Withdrawal'),
  };
}
