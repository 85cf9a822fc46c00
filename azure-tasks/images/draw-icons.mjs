// Draws the icons of the extension and of its tasks: `node azure-tasks/images/draw-icons.mjs`. A
// key that comes back: a ring that is an arrow, with a key's shaft and bits. The task that
// registers puts a key in: it stands upright, below an arrow.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { AZURE_TASKS, tasks } from '../../scripts/azure-tasks.mjs';

const GREEN = [20, 110, 78];
const BLUE = [32, 78, 140];
const WHITE = [255, 255, 255];
/** Each pixel is the mean of this many points a side. */
const SAMPLES = 4;

const LOADS = { plate: GREEN, covers: insideKey };
const REGISTERS = { plate: BLUE, covers: insideStoredKey };

writeFileSync(join(AZURE_TASKS, 'images/icon.png'), png(128, LOADS));
for (const { folder, name } of tasks) {
  const drawing = name === 'RegisterSecrets' ? REGISTERS : LOADS;
  writeFileSync(join(AZURE_TASKS, folder, 'icon.png'), png(32, drawing));
}

/**
 * What is at a point of a picture of width and height 1: nothing, the plate or what is drawn on it.
 */
function inkAt(x, y, { plate, covers }) {
  if (!insidePlate(x, y)) return undefined;
  return covers(x, y) ? WHITE : plate;
}

function insidePlate(x, y) {
  const radius = 0.2;
  const reach = 0.5 - radius;
  const dx = Math.max(0, Math.abs(x - 0.5) - reach);
  const dy = Math.max(0, Math.abs(y - 0.5) - reach);
  return Math.hypot(dx, dy) <= radius;
}

function insideKey(x, y) {
  const [fromX, fromY] = [x - 0.36, y - 0.5];
  const distance = Math.hypot(fromX, fromY);
  const angle = Math.atan2(fromY, fromX);
  const ring = distance >= 0.13 && distance <= 0.21 && !(angle < -0.35 && angle > -1.35);
  const shaft = x >= 0.53 && x <= 0.86 && Math.abs(y - 0.5) <= 0.045;
  const bits = (within(x, 0.68, 0.74) || within(x, 0.79, 0.86)) && y >= 0.5 && y <= 0.64;
  return ring || arrowHead(x, y) || shaft || bits;
}

/** An arrow that points down onto a tray, and the bits of a key on its shaft. */
function insideStoredKey(x, y) {
  const shaft = Math.abs(x - 0.5) <= 0.055 && within(y, 0.14, 0.52);
  const bits = within(x, 0.5, 0.68) && (within(y, 0.17, 0.24) || within(y, 0.3, 0.37));
  const head = within(y, 0.46, 0.66) && Math.abs(x - 0.5) <= (0.66 - y) * 0.95;
  const tray = within(y, 0.74, 0.84) && within(x, 0.2, 0.8);
  const walls = within(y, 0.58, 0.84) && (within(x, 0.2, 0.29) || within(x, 0.71, 0.8));
  return shaft || bits || head || tray || walls;
}

// The ring is open at the upper right, and its end there points on.
function arrowHead(x, y) {
  const [tipX, tipY, size] = [0.52, 0.335, 0.13];
  const [along, across] = [tipX - x, y - tipY];
  return along >= 0 && along <= size && Math.abs(across) <= along * 0.75;
}

function within(value, from, to) {
  return value >= from && value <= to;
}

function png(size, drawing) {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size }, (__, x) => pixel(x, y, size, drawing)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x, y, size, drawing) {
  const points = Array.from({ length: SAMPLES * SAMPLES }, (_, index) =>
    inkAt(
      (x + ((index % SAMPLES) + 0.5) / SAMPLES) / size,
      (y + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES) / size,
      drawing,
    ),
  ).filter((ink) => ink !== undefined);
  const mean = (channel) =>
    points.length === 0
      ? 0
      : Math.round(points.reduce((sum, ink) => sum + ink[channel], 0) / points.length);
  return [mean(0), mean(1), mean(2), Math.round((points.length / SAMPLES ** 2) * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
