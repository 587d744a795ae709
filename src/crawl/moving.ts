import type { Seat, Task } from './schedule.ts';
import type { Ports } from './turn.ts';

/**
 * A task whose host shares its pace with others, as is known only now: it goes to their common seat, and waits its turn
 * there. False if it stays.
 */
export async function movesOn(
  { grouping, schedule, writer }: Pick<Ports, 'grouping' | 'schedule' | 'writer'>,
  seat: Seat,
  task: Task,
): Promise<boolean> {
  const group = await grouping.settle(addressOf(task));
  if (group === seat.host) return false;
  if (task.kind === 'page') await writer.add({ later: { ...task.job, host: group } });
  else {
    const common = schedule.seat(group);
    // Rules that were to come from elsewhere come from the asker's own machine: it waits no longer.
    if (task.kind === 'robots' && common === task.asker) common.awaiting = 0;
    schedule.putFirst(common, task);
  }
  schedule.release(seat);
  return true;
}

/** Where a task leads next. */
export const addressOf = (task: Task): string =>
  task.kind === 'page' ? (task.job.target ?? task.job.url) : task.kind === 'part' ? task.left[0]! : task.url;
