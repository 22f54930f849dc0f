/** How the card is counted, for the manager. */
export const explanation: readonly string[] = [
  'El tiempo en la etapa va desde la última entrada del trato en ella hasta ahora. Se compara con todas las estancias terminadas en esa etapa: su mediana y su percentil 90, a partir de diez estancias.',
  'Las estancias que siguen en curso no cuentan: aún van a crecer. Por eso el tiempo habitual puede ser un poco corto.',
  'La carga son los tratos abiertos del responsable en todos los embudos y sus tareas abiertas. Una tarea sin hora vence al final de su día. El límite se multiplica por la jornada: la mitad para media jornada.',
  'Los objetivos son los que están en curso hoy. Ingresos y tratos ganados cuentan por su cierre; los tratos nuevos, por su creación. El tiempo transcurrido va en días laborables del calendario.',
];
