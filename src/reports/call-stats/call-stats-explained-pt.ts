/** How calls are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'As pernas de um grupo de chamada são uma só chamada: a atendida é de quem atendeu primeiro; a não atendida conta uma vez para todos e contra ninguém.',
  'Atendida quer dizer que houve conversa. Caixa postal, ocupado e desligado não são atendimentos. Chamadas de que os registros não dizem se houve conversa ficam fora das taxas, e o rodapé as conta.',
  'A taxa de atendimento é do horário útil: o horário da pessoa pelo próprio relógio, senão o da empresa, senão das 9:00 às 18:00 em dias úteis. As outras horas ficam à parte. Ao lado estão o intervalo de Wilson de 95 % e o número de chamadas; com menos de 10 só há quantidades.',
  '“Abaixo” e “acima” comparam com os demais: intervalo de Newcombe, teste exato de Fisher, correção de Holm; confirmado a partir de 5 pontos. Uma diferença é motivo para perguntar por quê, não uma nota.',
  'Metade das falas é mais curta que a mediana; noventa em cem, mais curtas que “90 % abaixo de”. Uma conversa é uma fala de 30 segundos, salvo outra configuração.',
  'Chamadas perdidas de um cliente separadas por não mais de 30 minutos são um episódio. O que se seguiu é procurado em até 23 horas da primeira: retorno em 20 minutos, retorno mais tarde, o cliente conseguiu, tentou-se sem êxito, sem retorno. O cliente é conhecido pelo número, como quer que esteja escrito, senão pelo contato.',
  'Negócio depois de uma conversa: um negócio do mesmo contato criado em 7 dias, atribuído à última conversa antes dele. É “depois de uma chamada”, não “graças a ela”. Conversas com menos de 7 dias ou sem contato ficam fora da taxa.',
  'A cor de uma célula é puxada para a média tanto mais quanto menos chamadas tem; o número delas está ao lado.',
];
