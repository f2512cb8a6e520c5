import type { AttemptGroup } from '../attempt.ts';
import { devices, devicesInPhoto, files } from './devices.ts';
import { gestures } from './gestures.ts';
import { keys } from './keys.ts';
import { shapes } from './messages.ts';
import { code, navigation, network } from './scripts.ts';
import { senders } from './senders.ts';
import { visitPort } from './visit-port.ts';
import { visitProcess } from './visit-process.ts';
import { windowManager } from './window-manager.ts';

export const attemptGroups: readonly AttemptGroup[] = [
  { name: 'keys', screen: 'question', attempts: keys },
  { name: 'window manager', screen: 'question', attempts: windowManager },
  { name: 'gestures', screen: 'question', attempts: gestures },
  { name: 'navigation', screen: 'attract', attempts: navigation },
  { name: 'foreign code', screen: 'question', attempts: code },
  { name: 'network', screen: 'question', attempts: network },
  { name: 'devices', screen: 'question', attempts: devices },
  { name: 'photo step', screen: 'photo', attempts: devicesInPhoto },
  { name: 'files', screen: 'question', attempts: files },
  { name: 'messages', screen: 'question', attempts: shapes },
  { name: 'senders', screen: 'question', attempts: senders },
  { name: 'visit port', screen: 'question', attempts: visitPort },
  { name: 'visit process', screen: 'question', attempts: visitProcess },
];
