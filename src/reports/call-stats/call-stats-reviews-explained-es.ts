/** How reviews are counted, for a reader. */
export const explanation: readonly string[] = [
  'Evaluaciones: llamadas del período que alguien escuchó y puntuó según la lista. De dos evaluaciones de una llamada por el mismo evaluador cuenta la última; una llamada evaluada por varias personas cuenta una vez, con la media de sus notas.',
  'Una nota es una parte de su escala: la más baja es 0 %, la más alta 100 %. Los puntos que no procedían en una llamada no entran. Junto a ella está el intervalo de Wilson del 95 %, que nunca es demasiado estrecho, sea cual sea la escala. Con menos de diez llamadas solo se muestra su número.',
  'El acuerdo de dos evaluadores es la kappa de Cohen sobre las llamadas que ambos evaluaron: 1 siempre la misma nota, 0 no más que por azar. En escalas más largas que sí y no, una diferencia pequeña cuenta en parte (pesos lineales). Sobre todos los puntos es la kappa conjunta, con su intervalo por jackknife sobre las llamadas. Con menos de veinte llamadas comunes no hay kappa. Si ambos dan siempre una sola y misma nota, el acuerdo no se distingue del azar y en su lugar hay una raya.',
];
