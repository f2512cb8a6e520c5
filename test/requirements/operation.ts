import { type Requirement, tests } from './requirement.ts';

export const operation: readonly Requirement[] = [
  {
    number: 41,
    says: 'What crashes or hangs is back within 15 s by a watchdog; the daily restart waits for rest.',
    tests: [
      ...tests(
        'e2e/kiosk/hardening.spec.ts',
        'a page that hangs, or closes its window, is back where the visit was',
      ),
      ...tests(
        'integration/main/devices/watchdog.test.ts',
        'systemd hears once that the kiosk is ready, and from then on again and again that it runs',
      ),
      ...tests('unit/main/kiosk/lock-down.test.ts', 'comes once, in the first quiet moment from then on'),
    ],
    measuredBy: ['npm run heal', 'os/debian/check-boot.sh'],
  },
  {
    number: 42,
    says: 'The head office hears each minute of printer, camera, touch, disk, line, clock and version.',
    tests: [
      ...tests(
        'e2e/staff/fleet.spec.ts',
        'an operator sees that a kiosk has lost its camera, closes it, and opens it again',
        'an operator sees that a printer was pulled out, and that it is back',
      ),
      ...tests(
        'integration/main/staff/diagnostics.test.ts',
        'the machine says how it is: free disk, clock against the head office, claims, printer',
      ),
    ],
  },
  {
    number: 43,
    says: 'What does not work is said before somebody starts.',
    tests: [
      ...tests(
        'e2e/claim/outage.spec.ts',
        'while the head office is down, the resting screen says so before a person starts',
      ),
      ...tests('unit/main/kiosk/out-of-service.test.ts', 'says so and offers nothing else'),
      ...tests(
        'unit/renderer/screens.test.ts',
        'tell before the start that the line is down, and what works',
      ),
    ],
  },
  {
    number: 44,
    says: 'No key, gesture, device, address or dialog leads out of the kiosk.',
    tests: [
      ...tests(
        'e2e/kiosk/hardening.spec.ts',
        'the page cannot go elsewhere, open windows, or reach the network',
        'no dialog of the system, no download, no second page comes from a script',
      ),
      ...tests('unit/main/kiosk/lock-down.test.ts', 'nothing held together with %s does'),
    ],
    measuredBy: ['npm run escape'],
    withPeople:
      'On the machine of the branch: Ctrl+Alt+Del, swipes with three fingers, and a stick in every socket.',
  },
  {
    number: 45,
    says: 'Of people over 55 who see it for the first time eight in ten finish alone, and all with help.',
    tests: [],
    withPeople: 'docs/trial.md, with twelve participants.',
  },
];
