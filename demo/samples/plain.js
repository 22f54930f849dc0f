import { autoload } from '/dist/autoloader.js';

// A part of the page that keeps its own shadow root: the autoloader is told of it.
const section = document.getElementById('own').attachShadow({ mode: 'open' });
autoload(section);

document.getElementById('more').addEventListener('click', () => section.append(document.createElement('sales-funnel')), { once: true });
