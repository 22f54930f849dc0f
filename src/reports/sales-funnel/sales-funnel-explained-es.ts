/** How the funnel is counted, in Spanish. */
export const explanation = [
  'Un trato ha alcanzado una etapa cuando estuvo en ella o en una posterior. Retroceder no lo deshace; una etapa saltada cuenta como superada. Un trato ganado las superó todas.',
  '«Creados»: tratos que entraron por primera vez en el embudo durante el período, con su historial hasta hoy. «Cerrados»: cerrados en el período. «Movimientos»: pasos dados en el período, sin conversión. «Ahora»: dónde están los tratos.',
  'Perdidos, abiertos y en otro embudo son estados actuales, según la etapa más lejana. Así, en cada etapa: alcanzaron = siguieron + perdidos + abiertos + en otro embudo.',
  'El rango junto a una proporción es el intervalo de Wilson del 95 %: cuantos menos tratos, más ancho. Con menos de diez tratos no se concluye nada.',
  'Cada responsable se compara con el resto, sin sus propios tratos. «Confirmada»: el intervalo de la diferencia (Newcombe) excluye el cero, la p exacta de Fisher tras Holm es menor que 0,05 y la diferencia es de al menos 5 p.p. «Hipótesis»: la diferencia se ve, pero hay pocos tratos.',
  'Punto de crecimiento: cuántas ventas más habría tenido el período si este paso fuera como en el resto y lo demás siguiera igual. El dinero, según el importe medio ganado.',
  'La mediana del tiempo en la etapa tiene en cuenta los tratos que aún no han salido (Kaplan–Meier). Los importes en distintas monedas nunca se suman.',
];
