/** How the results are counted, in Spanish. */
export const explanation = [
  'Cuentan los tratos que se cerraron en el período y siguen cerrados; el día del cierre es el comienzo de la última permanencia sin interrupción en ganado o perdido. Los ingresos son el importe de los tratos ganados, cada moneda por separado.',
  'A quién se atribuye la venta lo elige el lector: al responsable en la venta; al actual; a quien lo creó (al primer responsable si no se sabe); a todos los responsables por su tiempo; a las partes del CRM. Las partes siempre suman el todo, hasta el céntimo.',
  'La media es la suma entre el número de tratos con importe (las partes de tratos se suman). La mediana y el ciclo son de tratos enteros. El ciclo va de la creación a la venta.',
  'La tasa de éxito son los ganados entre los cerrados en el período por el responsable, con el intervalo de Wilson del 95 %. Con menos de diez tratos cerrados solo se muestran cantidades.',
  'Cada responsable se compara con el resto, sin sus propios tratos. «Confirmada»: el intervalo de la diferencia (Newcombe) excluye el cero, la p exacta de Fisher tras Holm es menor que 0,05 y la diferencia es de al menos 5 p.p. Se ordena por la tasa contraída: cuantos menos tratos, más cerca del equipo.',
  'Si se cuentan varios embudos juntos, la diferencia se toma con la misma mezcla de ellos (Mantel–Haenszel, prueba de Cochran): es más fácil ganar a clientes que repiten, y eso no es mérito ni culpa de nadie. Una diferencia que la mezcla explica no es ninguna.',
  'El plan son los objetivos de ingresos que caen dentro del período. El porcentaje solo se calcula si cubren todo el período. El cambio es frente al período anterior con los mismos días laborables transcurridos.',
  '«Previsto» es el importe de los tratos abiertos por la probabilidad de ganar desde su etapa: de todos los tratos cerrados del embudo que llegaron tan lejos, cuántos se ganaron (con al menos diez).',
  'El departamento es al que pertenecía el responsable el día del cierre. Quienes se fueron siguen en sus períodos.',
];
