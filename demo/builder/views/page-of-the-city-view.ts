/** How the tag sits in the city's page: its look, its place, and who shows it. */
import { html, type TemplateResult } from 'lit';
import { SCRIPT } from '../embed.js';
import type { Form } from '../form.js';
import { THEMES } from '../themes.js';
import { checkbox, selection, textField } from './fields.js';

/** The theme, accent, width and corners. */
export function lookView(form: Form): TemplateResult {
  return html`<p class="hint">
      The form takes your page’s font and colours by itself. Set only what should differ.
    </p>
    ${selection({
      form,
      path: 'theme',
      label: 'Ready theme',
      hint: 'For a page that has one of these design systems. What you paste then has a line for it. The system’s fonts come from your page: the preview may lack them.',
      options: [
        { value: '', label: 'None: your page’s own look' },
        ...Object.entries(THEMES).map(([value, { label }]) => ({ value, label })),
      ],
    })}
    ${textField({
      form,
      path: 'look.accent',
      label: 'Accent colour (optional)',
      hint: 'For buttons and numbers, such as #6b2c91. Shades that can be read are made from it.',
    })}
    ${textField({
      form,
      path: 'look.width',
      label: 'Greatest width (optional)',
      hint: '42em where nothing is said: 42 times the height of the page’s letters.',
    })}
    ${textField({
      form,
      path: 'look.radius',
      label: 'Rounding of corners (optional)',
      hint: '4px where nothing is said.',
    })}
    ${selection({
      form,
      path: 'level',
      label: 'Level of the heading',
      hint: 'One below the heading on your page that it belongs to.',
      options: ['2', '3', '4'].map((value) => ({ value, label: `Heading ${value}` })),
      write: Number,
    })}`;
}

/** What an editor rarely changes. */
export function pageView(form: Form): TemplateResult {
  return html`${textField({
    form,
    path: 'script',
    label: 'Address of the script',
    hint: `Where somebody put the folder dist/cdn on your site. ${SCRIPT} where nothing is said.`,
  })}
  ${textField({
    form,
    path: 'source',
    label: 'Who shows the form (optional)',
    hint: 'Counted by name, such as library.example.edu.',
  })}
  ${selection({
    form,
    path: 'drafts',
    label: 'Where an unfinished comment waits',
    options: [
      { value: '', label: 'In the tab, until it is closed' },
      { value: 'device', label: 'On the device too, for a person who ticks so' },
      { value: 'none', label: 'Nowhere' },
    ],
  })}
  ${checkbox({
    form,
    path: 'kiosk',
    label: 'Many people use the device (a kiosk)',
    hint: 'Nothing is written to its disk, and the form is cleared when nobody touches it.',
  })}
  ${checkbox({
    form,
    path: 'dragHandles',
    label: 'With “Rank”, rows can be dragged too (drag-handles)',
    hint: 'By a handle, with a mouse, a pen or a finger. The buttons stay.',
  })}
  ${checkbox({
    form,
    path: 'noShadow',
    label: 'The form is part of the page itself (no-shadow)',
    hint: 'For page translators, reader modes and programs such as Dragon, which do not find their way into it otherwise.',
  })}`;
}
