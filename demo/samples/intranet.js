/* What scripts of another time do to every array and every object of their page. */
Array.prototype.each = function (callback) {
  for (let i = 0; i < this.length; i++) callback(this[i], i);
  return this;
};
Array.prototype.remove = function (item) {
  const at = this.indexOf(item);
  if (at >= 0) this.splice(at, 1);
  return this;
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
String.prototype.format = function () {
  return String(this);
};
globalThis.$ = function () {
  return null;
};
