/** Which network an address belongs to: the most that is ever asked about who sends. */

const PORT = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/;

function ipv4(text: string): number[] | undefined {
  const bytes = text.split('.').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return bytes.length === 4 && bytes.every((byte) => byte < 256) ? bytes : undefined;
}

/** The first four of an IPv6 address's eight groups, and whether it is an IPv4 address in disguise. */
function ipv6(text: string): { groups: number[]; mapped: number[] | undefined } | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const last = text.slice(text.lastIndexOf(':') + 1);
  const mapped = last.includes('.') ? ipv4(last) : undefined;
  if (last.includes('.') && !mapped) return undefined;
  const read = (part: string): number[] =>
    part === ''
      ? []
      : part
          .split(':')
          .flatMap((group) =>
            group === last && mapped
              ? [0, 0]
              : [/^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : NaN],
          );
  const [front, back] = [read(head), read(tail ?? '')];
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array<number>(missing).fill(0), ...back];
  if (groups.some(Number.isNaN)) return undefined;
  const disguised = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return { groups: groups.slice(0, 4), mapped: disguised ? mapped : undefined };
}

/** Addresses that only a proxy, a neighbour or this machine itself can have (RFC 1918, 4193, 6598). */
function isPrivate4([first = 0, second = 0]: number[]): boolean {
  return (
    [0, 10, 127].includes(first) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second < 128)
  );
}

/**
 * The network of an address: the /24 of IPv4, the /64 of IPv6. `undefined` for what is no address,
 * and for private ones: behind those stands a proxy, and a whole city behind the proxy.
 *
 * @param address - as a socket or `X-Forwarded-For` has it, with or without a port
 */
export function networkOf(address: string): string | undefined {
  const bare = address.trim();
  const [, bracketed, dotted] = PORT.exec(bare) ?? [];
  const [text = ''] = (bracketed ?? dotted ?? bare).split('%');
  const six = text.includes(':') ? ipv6(text) : undefined;
  const four = six ? six.mapped : ipv4(text);
  if (four) return isPrivate4(four) ? undefined : `${four.slice(0, 3).join('.')}.0/24`;
  if (!six) return undefined;
  const [first = 0, ...rest] = six.groups;
  const local = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
  if (local || (first === 0 && rest.every((group) => group === 0))) return undefined;
  return `${six.groups.map((group) => group.toString(16)).join(':')}::/64`;
}

/**
 * Whose request it is, behind a number of proxies that each append the address that they see. What
 * stands further to the left anybody can write.
 *
 * @param socket - the address at the other end of the connection
 * @param forwarded - the header `X-Forwarded-For`
 * @param proxies - how many trusted proxies stand in front; 0 believes the connection alone
 */
export function addressBehind(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0) return socket;
  const seen = (forwarded ?? '').split(',').map((address) => address.trim());
  return seen.at(-proxies) ?? seen[0];
}
