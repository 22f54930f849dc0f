/* global requirejs */
requirejs(['/dist/dealscope.umd.js'], (dealscope) => {
  document.getElementById('told').textContent =
    `Модуль отдал: ${Object.keys(dealscope).filter((name) => name.endsWith('Element')).length} элементов`;
});
