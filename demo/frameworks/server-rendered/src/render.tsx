import { renderToString } from 'react-dom/server';
import { Consultation } from './consultation';

/** The page's part of the HTML. Nothing here needs a DOM, and neither does importing the package. */
export function render(endpoint: string): string {
  return renderToString(<Consultation endpoint={endpoint} />);
}
