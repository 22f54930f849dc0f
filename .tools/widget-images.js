/** The widget's pictures, drawn from shapes: a lens over rising bars. */
import { encode } from 'fast-png';

/** Sizes that amoCRM asks for. */
export const imageSizes = {
  'images/logo.png': [130, 100],
  'images/logo_main.png': [400, 272],
  'images/logo_small.png': [108, 108],
  'images/logo_medium.png': [240, 84],
  'images/logo_min.png': [84, 84],
};

const colors = { back: [35, 57, 91], bar: [154, 178, 222], accent: [255, 255, 255], lens: [127, 163, 255] };

/** Distance to a rectangle with round corners, negative inside. */
const box = (x, y, [left, top, width, height], radius) => {
  const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
  const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

/** Distance to a line with round ends. */
const stroke = (x, y, [fromX, fromY, toX, toY], width) => {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy) - width / 2;
};

/** The mark in a square of 100, the later shapes over the earlier ones. */
const shapes = [
  { color: colors.bar, distance: (x, y) => box(x, y, [16, 56, 12, 26], 2.5) },
  { color: colors.bar, distance: (x, y) => box(x, y, [33, 44, 12, 38], 2.5) },
  { color: colors.bar, distance: (x, y) => box(x, y, [50, 30, 12, 52], 2.5) },
  { color: colors.bar, distance: (x, y) => box(x, y, [67, 18, 12, 64], 2.5) },
  { color: colors.back, distance: (x, y) => Math.hypot(x - 56, y - 44) - 25 },
  { color: colors.accent, distance: (x, y) => Math.max(box(x, y, [50, 30, 12, 52], 2.5), Math.hypot(x - 56, y - 44) - 16) },
  { color: colors.lens, distance: (x, y) => Math.abs(Math.hypot(x - 56, y - 44) - 20) - 3 },
  { color: colors.lens, distance: (x, y) => stroke(x, y, [71, 59, 84, 72], 6.5) },
];

/** Parts of a pixel in each direction that are looked at. */
const SAMPLES = 4;

function draw([width, height]) {
  const data = new Uint8Array(width * height * 4);
  const scale = Math.min(width, height) / 100;
  const [left, top] = [(width - 100 * scale) / 2, (height - 100 * scale) / 2];
  for (let place = 0; place < width * height; place++) {
    const sum = [0, 0, 0];
    for (let i = 0; i < SAMPLES * SAMPLES; i++) {
      const x = ((place % width) + ((i % SAMPLES) + 0.5) / SAMPLES - left) / scale;
      const y = (Math.floor(place / width) + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES - top) / scale;
      const { color } = shapes.findLast(({ distance }) => distance(x, y) <= 0) ?? { color: colors.back };
      color.forEach((value, channel) => (sum[channel] += value));
    }
    data.set([...sum.map((value) => Math.round(value / SAMPLES ** 2)), 255], place * 4);
  }
  return encode({ width, height, data, channels: 4 });
}

/** PNG files by their names in the archive. */
export const drawImages = () => Object.fromEntries(Object.entries(imageSizes).map(([name, size]) => [name, draw(size)]));
