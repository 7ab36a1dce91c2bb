import { Notification } from 'electron';
import type { NoticeWords } from '../../core/notice-words.ts';

export interface NotificationRequest extends NoticeWords {
  /** A later notification of the same subject replaces the earlier one instead of piling up. */
  readonly subject: string;
  readonly onClick: () => void;
}

/** Shows notifications and keeps each alive: one without a reference is collected, and its click with it. */
export interface Notifications {
  readonly show: (request: NotificationRequest) => void;
  readonly closeAll: () => void;
}

/**
 * @param hasSound asked for each notification that is not good news anyway
 * @param onFailed told why the system refused one, as macOS does with unsigned apps
 */
export function createNotifications(
  hasSound: () => boolean,
  onFailed: (reason: string) => void,
): Notifications {
  const alive = new Map<string, Notification>();

  const release = (subject: string, notification: Notification): void => {
    if (alive.get(subject) === notification) alive.delete(subject);
  };

  return {
    show({ subject, title, body, isQuiet, onClick }) {
      if (!Notification.isSupported()) return onFailed('This desktop shows no notifications.');
      alive.get(subject)?.close();
      const notification = new Notification({
        title,
        body,
        silent: isQuiet || !hasSound(),
        urgency: isQuiet ? 'low' : 'normal',
      });
      alive.set(subject, notification);
      notification.on('click', () => {
        release(subject, notification);
        onClick();
      });
      notification.on('close', () => release(subject, notification));
      notification.on('failed', (_event, reason) => {
        release(subject, notification);
        onFailed(reason);
      });
      notification.show();
    },
    closeAll() {
      for (const notification of alive.values()) notification.close();
      alive.clear();
    },
  };
}
