/** How activity is counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Cada ação é atribuída a quem a fez, não ao responsável atual. Robôs e clientes não são equipe; o rodapé conta as ações deles. Tipos de trabalho nunca são somados em uma só nota.',
  'Negócios, tarefas e chamadas contam por seus próprios registros; um evento que diz o mesmo não conta de novo. Tipos desconhecidos de eventos ficam à parte, com seu nome.',
  'Uma chamada de cliente em que ninguém falou não é trabalho da pessoa. O tempo de conversa é a soma das chamadas.',
  'Dias úteis são os do horário da pessoa ou da empresa, sem feriados nem ausências; um dia curto vale 7/8 e o de hoje, a parte já passada do seu horário.',
  '“Por dia útil” são ações divididas por dias úteis, com o intervalo exato de Garwood de 95 %. Com menos de 10 ações só aparece a quantidade.',
  '“Suas semanas” são semanas completas por dia útil; a última é comparada com os limites normais das anteriores (gráfico XmR, a partir de 12 semanas). Cada pessoa é comparada consigo mesma.',
  '“Ao lado dos demais” é uma comparação exata de duas taxas, com a correção de Holm para muitas pessoas; duas pessoas escolhidas são comparadas entre si. Uma diferença é motivo para perguntar por quê, não uma nota.',
  'A primeira resposta é o tempo útil da criação do negócio até a primeira chamada, mensagem ou e-mail enviado por uma pessoa; a mediana dos negócios respondidos no período.',
];
