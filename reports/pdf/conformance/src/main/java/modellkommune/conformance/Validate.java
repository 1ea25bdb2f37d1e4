package modellkommune.conformance;

import java.io.File;
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
 * Validates PDF files with veraPDF: Validate FLAVOUR,FLAVOUR... FILE...
 * Flavours are named as by veraPDF: ua1, 2a. One line is printed for each file
 * and flavour; the exit status is 1 if a rule failed or the parser complained.
 */
public final class Validate {
    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: Validate FLAVOUR,FLAVOUR... FILE...");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        Complaints complaints = new Complaints();
        boolean passed = true;
        for (int i = 1; i < args.length; i++) {
            for (String flavour : args[0].split(",")) {
                complaints.messages.clear();
                String verdict = validate(new File(args[i]), flavour, complaints);
                passed &= verdict.startsWith("PASS");
                System.out.println(args[i] + " " + flavour + " " + verdict);
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static String validate(File file, String name, Complaints complaints) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            return "FAIL no such flavour";
        }
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
