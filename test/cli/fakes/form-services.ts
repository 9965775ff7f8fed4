/** Services that take any form and know nothing of ids. */
import type { TestContext } from 'node:test';
import { bodyOf, reply, serve } from './serve.js';

const open = { 'access-control-allow-origin': '*' };
const page = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Formspree.
 *
 * Imitates: with `Accept: application/json` a POST is answered `200 { "ok": true, "next": ... }`, with
 * CORS for every origin and JSON or urlencoded bodies; without it, a redirect to a page of thanks.
 *
 * From: https://help.formspree.io ("Submit forms with JavaScript (AJAX)") as far as it is stored in
 * public places, and https://github.com/formspree/formspree (forms/views.py, request_wants_json).
 */
export async function formspree(test: TestContext): Promise<{ url: string; kept: string[] }> {
  const kept: string[] = [];
  const url = await serve(test, async (request, response) => {
    if (request.method === 'OPTIONS')
      return reply(response, 200, {
        ...open,
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'content-type, accept',
      });
    kept.push(await bodyOf(request));
    if (!request.headers.accept?.includes('application/json'))
      return reply(response, 302, { ...open, location: '/thanks' });
    const body = JSON.stringify({ next: '/thanks?language=en', ok: true });
    return reply(response, 200, { ...open, 'content-type': 'application/json' }, body);
  });
  return { url: `${url}/f/abcdefgh`, kept };
}

/**
 * Basin.
 *
 * Imitates: AJAX "works cross-origin by default"; JSON, form-data and urlencoded bodies; success is
 * status 200 with `success: true`, an error has `error`.
 *
 * From: https://docs.usebasin.com/guides/form-features/ajax,
 * https://docs.usebasin.com/guides/form-features/input-types, and a script of its users
 * (https://gist.github.com/davidwerks/70746026c078792ace9a80665e988158) that reads `data.success`.
 */
export async function basin(test: TestContext): Promise<string> {
  const url = await serve(test, async (request, response) => {
    const allow = { ...open, 'access-control-allow-headers': 'Content-Type, Accept' };
    if (request.method === 'OPTIONS') return reply(response, 204, allow);
    await bodyOf(request);
    return reply(
      response,
      200,
      { ...allow, 'content-type': 'application/json' },
      '{"success":true}',
    );
  });
  return `${url}/f/1234567890ab`;
}

/**
 * Netlify Forms.
 *
 * Imitates: a urlencoded POST to a page of the site with a known `form-name` is answered `200` with
 * the page of thanks, whatever was sent; JSON is not supported. No CORS headers: the form stands on
 * the site itself.
 *
 * From: https://docs.netlify.com/forms/setup/ ("Submit JavaScript-rendered forms with AJAX").
 */
export async function netlify(test: TestContext): Promise<string> {
  return serve(test, async (request, response) => {
    await bodyOf(request);
    const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    if (request.method !== 'POST' || !form)
      return reply(response, 404, page, '<h1>Page not found</h1>');
    return reply(
      response,
      200,
      page,
      '<h1>Thank you!</h1><p>Your form submission has been received.</p>',
    );
  });
}

/**
 * A service that wants to know first whether somebody is there.
 *
 * Imitates: `200` with the page of a captcha, to a POST that was not kept.
 *
 * From: https://github.com/formspree/formspree/pull/177.
 */
export async function captcha(test: TestContext): Promise<string> {
  return serve(test, async (request, response) => {
    await bodyOf(request);
    const allow = { ...open, ...page, 'access-control-allow-headers': 'Content-Type' };
    return reply(response, 200, allow, '<h1>Are you a robot?</h1><div class="g-recaptcha"></div>');
  });
}
