/**
 * A desktop that nobody sees: an X server, a D-Bus session of its own with the accessibility bus on
 * it, a window manager, and a speech dispatcher that speaks into nothing. Its home is a new folder,
 * so that no setting of the machine's user counts.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from './support-program.js';

/** The desktop. */
export interface Desktop {
  /** Its home folder. */
  home: string;
  /** What a program needs in its environment to be on it. */
  env: NodeJS.ProcessEnv;
  /** Starts a program on it, which ends with it. */
  start: (name: string, ...args: string[]) => Program;
  /** Fails where a part of it has died. */
  check: () => void;
  close: () => Promise<void>;
}

/**
 * Orca waits for a voice: without one it hangs after a sentence. This one says at once that it has
 * spoken, into a sound card that is none (libao's null driver).
 */
const SPEECH = `AudioOutputMethod "libao"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
`;

/**
 * Orca asks `pgrep` whether another runs, and then gives up: two on one desktop would talk at once.
 * The other that it would find here is on another desktop.
 */
const NO_OTHER_ORCA = '#!/bin/sh\nexit 1\n';

/** Opens one. */
export async function openDesktop(): Promise<Desktop> {
  const home = await mkdtemp(join(tmpdir(), 'civic-desktop-'));
  const [runtime, speech] = [join(home, 'run'), join(home, '.config/speech-dispatcher')];
  await mkdir(runtime, { mode: 0o700 });
  await mkdir(speech, { recursive: true });
  await writeFile(join(speech, 'speechd.conf'), SPEECH);
  await writeFile(join(home, '.libao'), 'default_driver=null\n');
  const programsOfOurs = join(home, 'bin');
  await mkdir(programsOfOurs);
  await writeFile(join(programsOfOurs, 'pgrep'), NO_OTHER_ORCA, { mode: 0o755 });

  const env: NodeJS.ProcessEnv = {
    PATH: `${programsOfOurs}:${String(process.env.PATH)}`,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: runtime,
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '0',
    GNOME_ACCESSIBILITY: '1',
  };
  const programs: Program[] = [];
  const begin = (name: string, args: string[], firstLineOf?: 1 | 3): Program => {
    const program = new Program(name, args, firstLineOf ? { env, firstLineOf } : { env });
    programs.push(program);
    return program;
  };

  const screen = begin(
    'Xvfb',
    // It would begin anew, and end all that has just come, when the first to look at it has gone.
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    3,
  );
  env.DISPLAY = `:${(await screen.firstLine).trim()}`;
  const bus = begin('dbus-daemon', ['--session', '--nofork', '--print-address=1'], 1);
  env.DBUS_SESSION_BUS_ADDRESS = (await bus.firstLine).trim();
  begin('/usr/libexec/at-spi-bus-launcher', [
    '--launch-immediately',
    '--a11y=1',
    '--screen-reader=1',
  ]);
  begin('openbox', []);
  begin('speech-dispatcher', ['--run-single', '--timeout', '0', '--config-dir', speech]);

  return {
    home,
    env,
    start: (name, ...args) => begin(name, args),
    check() {
      const dead = programs.find(({ ended }) => ended !== undefined);
      if (dead) throw new Error(dead.ended);
    },
    async close() {
      for (const program of programs.reverse()) await program.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
