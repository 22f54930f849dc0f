/** How working hours are counted, for the head of sales and for the people themselves. */
export const explanation: readonly string[] = [
  'O relatório mostra rastros no CRM: chamadas, tarefas, negócios, mensagens, e-mails, notas. São um mínimo do trabalho: uma reunião, uma viagem ou uma conversa no próprio telefone não deixam nenhum. “Rastros não antes das 8:57” não quer dizer que alguém chegou às 8:57.',
  'Uma chamada dura o tempo de sua conversa. Uma chamada perdida de cliente não é rastro. O que robôs e clientes fazem não é rastro de ninguém.',
  'O dia começa às 04:00 do relógio da própria pessoa (configurável). O que segue sem pausa desde antes dessa hora fica no dia anterior: um turno da noite pertence inteiro ao dia em que começa. Mudanças de horário são levadas em conta: essa noite é uma hora mais curta ou mais longa.',
  'Uma pausa é mais de 30 minutos sem rastros (configurável). O tempo ativo é a soma dos trechos entre pausas; um rastro isolado não soma tempo.',
  'O almoço é a pausa mais longa de ao menos 30 minutos com ao menos metade entre 11:30 e 15:00. Se não há, o almoço fica sem determinar.',
  'Um dia com menos de cinco rastros não diz horas. As medianas são de dias inteiros com rastros suficientes; “±” é a distância mediana até a mediana. As horas dão a volta: entre 23:50 e 00:10 há vinte minutos.',
  'O horário é o da pessoa ou, se não há, o da empresa. Primeiros rastros após seu início são contados com tolerância de 15 minutos (configurável). Feriados, dias curtos e ausências vêm do calendário.',
  'Se mais de um quarto dos rastros de um fuso caem entre 00 e 05, o mais provável é que o fuso esteja errado. Isso não vale para quem tem horário noturno.',
];
