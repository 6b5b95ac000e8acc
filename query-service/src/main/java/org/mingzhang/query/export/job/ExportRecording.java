package org.mingzhang.query.export.job;

/**
 * Puts exports on record. The query service decides nothing: a program that has both services says
 * how.
 */
@FunctionalInterface
public interface ExportRecording {
    /**
     * Returns once the export is durably on record; the same id is never recorded twice.
     *
     * @throws org.mingzhang.platform.web.FaultException when it is refused
     */
    void record(HandedOut export);
}
