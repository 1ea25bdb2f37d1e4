package modellkommune.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF: Validate FILE... Each is judged by PDF/UA-1
 * and by PDF/A in level a: part 3 if it declares that, else part 2. (That a file
 * declares part 3 exactly when it has attachments is for our own checker.) One
 * line is printed for each file and flavour; the exit status is 1 if a rule
 * failed or the parser complained.
 */
public final class Validate {
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: Validate FILE...");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        Complaints complaints = new Complaints();
        boolean passed = true;
        for (String path : args) {
            File file = new File(path);
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, declared(file))) {
                complaints.messages.clear();
                String verdict = validate(file, flavour, complaints);
                passed &= verdict.startsWith("PASS");
                System.out.println(path + " " + flavour.getId() + " " + verdict);
            }
        }
        System.exit(passed ? 0 : 1);
    }

    /** The part of PDF/A that the metadata of a file declare, which stand there uncompressed. */
    private static PDFAFlavour declared(File file) throws IOException {
        String text = Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        return text.contains("<pdfaid:part>3<") ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A;
    }

    private static String validate(File file, PDFAFlavour flavour, Complaints complaints) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return verdict(validator.validate(parser), complaints.messages);
        } catch (Exception e) {
            return "FAIL " + e;
        }
    }

    /** A complaint of the parser is a failure: a file whose fonts are lost may still meet every rule. */
    private static String verdict(ValidationResult result, List<String> complaints) {
        TreeMap<String, String> failed = new TreeMap<>();
        for (TestAssertion a : result.getTestAssertions()) {
            if (a.getStatus() == TestAssertion.Status.FAILED) {
                String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                failed.putIfAbsent(rule, a.getMessage() + " at " + a.getLocation().getContext());
            }
        }
        int rules = result.getValidationProfile().getRules().size();
        if (result.isCompliant() && failed.isEmpty() && complaints.isEmpty()) {
            return "PASS " + rules + " rules";
        }
        return "FAIL " + failed.size() + " of " + rules + " rules " + failed + " parser log " + complaints;
    }

    /** Collects what veraPDF logs as WARNING or SEVERE. */
    private static final class Complaints extends Handler {
        final List<String> messages = new ArrayList<>();
        private final Logger root = Logger.getLogger("");

        Complaints() {
            LogManager.getLogManager().reset();
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(record.getLevel() + " " + record.getMessage());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
