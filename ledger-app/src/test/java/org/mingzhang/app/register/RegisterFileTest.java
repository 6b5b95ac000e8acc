package org.mingzhang.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Files as people really send them, and what each row reads as. */
class RegisterFileTest {
    private static final String HEADER =
            "record_no,case_no,subject_kind,subject_id,post,organisation_id,conduct_on,opened_on,"
                    + "decided_on,grounds,finding,measure,measure_days,outcome";
    private static final String ROW =
            "1,CR-1,CADRE,C-1,POLICE OFFICER,UNIT-1,2003-03-30,2003-04-01,2004-02-03,05A;10Z,"
                    + "SUBSTANTIATED,SUSPENSION,5,REDUCED_ON_APPEAL";

    @TempDir Path folder;

    @Test
    void a_row_reads_as_what_it_says() throws IOException {
        ImportRecord row = content(HEADER + "\n" + ROW + "\n");

        assertThat(row.subject()).isEqualTo(new Subject(SubjectKind.CADRE, "C-1"));
        assertThat(row.openedOn()).isEqualTo(LocalDate.of(2003, 4, 1));
        assertThat(row.grounds()).containsExactly("05A", "10Z");
        assertThat(row.measureDays()).isEqualTo(5);
        assertThat(row.outcomes()).containsExactly("REDUCED_ON_APPEAL");
    }

    @Test
    void a_byte_order_mark_windows_lines_and_quotes_change_nothing() throws IOException {
        String quoted = ROW.replace("POLICE OFFICER", "\"POLICE OFFICER\"");

        assertThat(content("\ufeff" + HEADER + "\r\n" + quoted + "\r\n"))
                .isEqualTo(content(HEADER + "\n" + ROW));
    }

    @Test
    void columns_may_come_in_any_order_and_beside_those_of_a_report() throws IOException {
        String header =
                "error_row,case_no,record_no" + HEADER.substring("record_no,case_no".length());
        String row = "17,CR-1,1" + ROW.substring("1,CR-1".length());

        assertThat(content(header + "\n" + row)).isEqualTo(content(HEADER + "\n" + ROW));
    }

    @Test
    void a_gzip_file_reads_like_a_plain_one() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("register.csv.gz"), packed.toByteArray());

        assertThat(lines(file)).hasSize(1);
    }

    @Test
    void blank_rows_are_passed_over_and_the_numbers_stay_those_of_the_file() throws IOException {
        Path file = write(HEADER + "\n\n,,,,,,,,,,,,,\n" + ROW + "\n \n" + ROW + "\n");

        assertThat(lines(file)).extracting(Line::number).containsExactly(4L, 6L);
    }

    @Test
    void a_header_that_is_not_of_this_form_names_what_is_missing_and_unknown() throws IOException {
        Path file = write(HEADER.replace("finding", "result") + "\n" + ROW);

        assertThatThrownBy(() -> RegisterFile.open(file))
                .isInstanceOf(CommandFault.class)
                .hasMessageContaining("Missing columns: [finding]")
                .hasMessageContaining("unknown columns: [result]");
        assertThatThrownBy(() -> RegisterFile.open(write("")))
                .isInstanceOf(CommandFault.class)
                .hasMessageContaining("record_no, case_no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003-4-1", "2003/04/01", "20030401", "2003.4.1", "2003年4月1日"})
    void any_sane_date_is_read(String written) throws IOException {
        assertThat(content(HEADER + "\n" + ROW.replace("2003-04-01", written)).openedOn())
                .isEqualTo(LocalDate.of(2003, 4, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C-1              |                | SUBJECT_MISSING      | subject_id
                    CADRE            | PERSON         | SUBJECT_KIND_UNKNOWN | subject_kind
                    C-1              | C 1            | ID_MALFORMED         | subject_id
                    CR-1             |                | CASE_NUMBER_MISSING  | case_no
                    CR-1             | 案件1          | ID_MALFORMED         | case_no
                    UNIT-1           | a/b            | ID_MALFORMED         | organisation_id
                    2003-04-01       |                | OPENING_DATE_MISSING | opened_on
                    2003-04-01       | 1.4.2003       | DATE_MALFORMED       | opened_on
                    2004-02-03       | 2004-02-30     | DATE_MALFORMED       | decided_on
                    2003-03-30       | 0203-03-30     | DATE_MALFORMED       | conduct_on
                    SUSPENSION,5     | SUSPENSION,-5  | NUMBER_MALFORMED     | measure_days
                    SUSPENSION,5     | SUSPENSION,0   | NUMBER_MALFORMED     | measure_days
                    SUSPENSION,5     | SUSPENSION,5,5 | FIELD_COUNT          | record_no
                    """)
    void what_cannot_be_read_names_its_column(String from, String to, String code, String column)
            throws IOException {
        Path file = write(HEADER + "\n" + ROW.replaceFirst(from, to == null ? "" : to));

        assertThat(RowReader.read(lines(file).getFirst(), 14))
                .isInstanceOfSatisfying(
                        RowReader.Row.Illegible.class,
                        row -> {
                            assertThat(row.rejection().code()).isEqualTo(code);
                            assertThat(row.rejection().column().header()).isEqualTo(column);
                            assertThat(row.rejection().cause().zh()).isNotBlank();
                        });
    }

    @Test
    void bytes_that_are_not_utf_8_reject_their_row_and_no_other() throws IOException {
        Path file = folder.resolve("register.csv");
        String other = ROW.replace("CR-1", "CR-2");
        Files.write(
                file,
                (HEADER + "\n" + ROW.replace("POLICE OFFICER", "\u00c6") + "\n" + other + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RowReader.read(lines(file).getFirst(), 14))
                .isInstanceOfSatisfying(
                        RowReader.Row.Illegible.class,
                        row -> {
                            assertThat(row.rejection().code()).isEqualTo("NOT_UTF8");
                            assertThat(row.rejection().column()).isEqualTo(Column.POST);
                        });
        assertThat(RowReader.read(lines(file).getLast(), 14))
                .isInstanceOf(RowReader.Row.Legible.class);
    }

    @Test
    void a_file_cut_off_says_after_which_line() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
            gzip.write((HEADER + "\n" + (ROW + "\n").repeat(3)).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("register.csv.gz");
        Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() - 12));

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(CommandFault.class)
                .hasMessageContaining("after line");
    }

    private ImportRecord content(String text) throws IOException {
        Path file = write(text);
        Line line = lines(file).getFirst();
        return ((RowReader.Row.Legible) RowReader.read(line, line.fields().size())).content();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("register.csv"), text);
    }

    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (RegisterFile register = RegisterFile.open(file)) {
            for (Optional<Line> line = register.nextLine();
                    line.isPresent();
                    line = register.nextLine()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
