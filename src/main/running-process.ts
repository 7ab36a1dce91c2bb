/** Whether a process of this ID is there, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, which shows that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
