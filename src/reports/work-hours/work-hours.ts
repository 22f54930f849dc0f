export class WorkHoursElement {}
