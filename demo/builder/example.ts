/** The example to start from: the City of Cambridge's call for feedback, with the page's own words. */
import { cambridge } from '../cambridge/consultation.js';
import { embedFor, type Embed } from './embed.js';

/** The Cambridge example as an embed, sent to a collector of an example's name. */
export function exampleEmbed(): Embed {
  return {
    ...embedFor(structuredClone(cambridge)),
    endpoint: {
      preset: 'collector',
      address: `https://collect.example.gov/consultations/${cambridge.id}/submissions`,
    },
    look: { accent: '#005ea2' },
  };
}
