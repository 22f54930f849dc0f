const data = document.getElementById('data');

document.getElementById('filters').addEventListener('change', ({ target }) => {
  if (target.value === '') data.removeAttribute(target.name);
  else data.setAttribute(target.name, target.value);
});
